import { controlsBrowser } from '../../../src/classify/rules/controls-browser.ts'
import { checkRule } from './table.ts'

checkRule(controlsBrowser, {
  flags: [
    [{ name: 'click', description: 'Click an element on the page.' }, 'Click an element'],
    [{ name: 'navigate', description: 'Navigate to a URL.' }, 'Navigate'],
    [{ name: 'browser_select_option', description: 'Select an option in a dropdown.' }, 'Select an option'],
  ],
  passes: [
    { name: 'browser_snapshot', description: 'Take a snapshot of the page.' },
    { name: 'count_clicks', description: 'Count clicks of a campaign.' },
    { name: 'select_rows', description: 'Select rows from a table.' },
    { name: 'dismiss_alert', description: 'Dismiss an alert of the stock watch.' },
  ],
})
