import { choosesContext } from '../../../src/classify/rules/chooses-context.ts'
import { checkRule } from './table.ts'

checkRule(choosesContext, {
  flags: [
    [{ name: 'change_over', description: 'Switch to another database.' }, 'Switch'],
    [{ name: 'link_up', description: 'Connect to the database.' }, 'Connect'],
  ],
  passes: [
    { name: 'change_over', description: 'Switch to another database. The choice is saved.' },
    { name: 'change_over', description: 'Switch to another colour.' },
    { name: 'get_database', description: 'Get a database.' },
  ],
})
