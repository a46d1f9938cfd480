import { startsWork } from '../../../src/classify/rules/starts-work.ts'
import { checkRule } from './table.ts'

checkRule(startsWork, {
  flags: [
    [{ name: 'run_workflow', description: 'Run a workflow.' }, 'Run a workflow'],
    [{ name: 'restart_stack', description: 'Restart the stack.' }, 'Restart the stack'],
    [{ name: 'trigger_build', description: 'Triggers a new build.' }, 'Triggers a new build'],
    [
      { name: 'run_routine', description: 'Run a stored routine. It does not change anything.' },
      'does not change',
    ],
    [{ name: 'reprocess', description: 'Reprocess a parcel.' }, 'Reprocess a parcel'],
    [{ name: 'hook_in', description: 'Attach to a process of the till.' }, 'Attach'],
    [{ name: 'start_box', description: 'Start a container.' }, 'Start a container'],
    [{ name: 'renew', description: 'Rebuild a database.' }, 'Rebuild a database'],
    [
      {
        name: 'runAppSession',
        description: 'Use this when a reader wants to look at a shelf. Can be used to debug prices.',
      },
      'runAppSession',
    ],
    [{ name: 'shell_in', description: 'Connect to a target via SSH.' }, 'Connect'],
    [{ name: 'xcode-build' }, 'xcode-build'],
    [{ name: 'seek', description: 'Trigger a search for a book to download.' }, 'Trigger a search'],
    [
      { name: 'run_project', description: 'Run the project and capture output.' },
      'Run the project and capture output',
    ],
    [{ name: 'build_item', description: 'Build an item.', in: { slug: 'npm:jenkins' } }, 'Build an item'],
    [{ name: 'triggerCheckSession', description: 'Trigger on-demand runs.' }, 'Trigger on-demand runs'],
    [{ name: 'invite_bot', description: 'Request a bot to join a meeting.' }, 'Request a bot'],
  ],
  passes: [
    { name: 'list_runs', description: 'List runs.' },
    { name: 'run_search', description: 'Run a search over the shelves.' },
    { name: 'get_build', description: 'Get a build.' },
    { name: 'start_chat', description: 'Start a conversation.' },
    { name: 'remark', description: 'A remark on an order.' },
    { name: 'scale', description: 'Scale the values of a matrix.' },
    { name: 'start_login', description: 'Start the login of a reader.' },
    { name: 'try_address', description: 'Run a speed test of a website.' },
    { name: 'ask_jql', description: 'Run a JQL query.' },
    { name: 'renew', description: 'Rebuild a list.' },
    { name: 'fires', description: 'Fire data.' },
    { name: 'shell_in', description: 'Connect to a target via post.' },
    { name: 'seek', description: 'Trigger a search for a book.' },
    { name: 'run_search', description: 'Run a search.' },
    { name: 'build_item', description: 'Build an item.' },
    { name: 'triggerCheckSession', description: 'Check a session.' },
    { name: 'ask_for', description: 'Request a book to join a list.' },
  ],
})
