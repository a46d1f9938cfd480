import { controlsBrowser } from '../../../src/classify/rules/controls-browser.ts'
import { checkRule } from './table.ts'

checkRule(controlsBrowser, {
  flags: [
    [{ name: 'click', description: 'Click an element on the page.' }, 'Click an element'],
    [{ name: 'navigate', description: 'Navigate to a URL.' }, 'Navigate'],
    [{ name: 'browser_select_option', description: 'Select an option in a dropdown.' }, 'Select an option'],
    [{ name: 'send_key', description: 'Send a control character to the till.' }, 'Send a control character'],
    [
      {
        name: 'tick',
        description: 'Check a checkbox.',
        in: { siblings: ['browser_click', 'browser_hover', 'browser_fill'] },
      },
      'Check a checkbox',
    ],
    [{ name: 'pass_on', description: 'Run a browser command.' }, 'Run a browser command'],
    [
      { name: 'look_in', description: 'Visit a web page.', in: { slug: 'npm:playwright-shop' } },
      'Visit a web page',
    ],
    [{ name: 'browser_clear', description: 'Clears the value of an input element.' }, 'Clears the value'],
    [{ name: 'browser_submit_form', description: 'Submit a form.' }, 'Submit a form'],
    [{ name: 'browser_other', description: 'Switch to a window by its index.' }, 'Switch'],
  ],
  passes: [
    { name: 'browser_snapshot', description: 'Take a snapshot of the page.' },
    { name: 'count_clicks', description: 'Count clicks of a campaign.' },
    { name: 'select_rows', description: 'Select rows from a table.' },
    { name: 'dismiss_alert', description: 'Dismiss an alert of the stock watch.' },
    { name: 'send_letter', description: 'Send a letter to the till.' },
    {
      name: 'tick',
      description: 'Check the spelling of a label.',
      in: { siblings: ['browser_click', 'browser_hover', 'browser_fill'] },
    },
    { name: 'visit_shop', description: 'Visit a museum shop.' },
  ],
})
