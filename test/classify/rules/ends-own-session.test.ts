import { endsOwnSession } from '../../../src/classify/rules/ends-own-session.ts'
import { checkRule } from './table.ts'

checkRule(endsOwnSession, {
  flags: [
    [{ name: 'browser_close', description: 'Close the page.', in: { slug: 'playwright' } }, 'Close the page'],
    [{ name: 'close_session', description: 'Close the session.' }, 'Close the session'],
    [{ name: 'drop_stop', description: 'Delete a breakpoint.' }, 'Delete a breakpoint'],
    [
      {
        name: 'cookies',
        description: 'Delete the cookies.',
        in: { siblings: ['browser_click', 'browser_hover', 'browser_fill'] },
      },
      'Delete the cookies',
    ],
  ],
  passes: [
    { name: 'close_ticket', description: 'Close a support ticket.' },
    { name: 'close_account', description: 'Close an account.' },
    { name: 'list_sessions', description: 'List open sessions.' },
    { name: 'drop_stop', description: 'Delete a bus stop.' },
    { name: 'cookies', description: 'Delete the cookies.' },
  ],
})
