import { resetsState } from '../../../src/classify/rules/resets-state.ts'
import { checkRule } from './table.ts'

checkRule(resetsState, {
  flags: [
    [
      { name: 'reset_catalogue', description: 'Reset the catalogue to its first state.' },
      'Reset the catalogue',
    ],
    [{ name: 'clear_history', description: 'Clear the loan history.' }, 'Clear the loan history'],
    [{ name: 'clear_cache', description: 'Clear the catalogue cache.' }, 'Clear the catalogue cache'],
  ],
  passes: [
    { name: 'reset_password', description: 'Reset the password of a reader.' },
    { name: 'clear_selection', description: 'Clear the current selection.' },
    { name: 'clean_text', description: 'Clean a text of stray markup.' },
    { name: 'get_reset_link', description: 'Get a link.' },
    { name: 'clear_presence', description: 'Clear the presence of a reader.' },
  ],
})
