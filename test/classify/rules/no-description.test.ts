import { noDescription } from '../../../src/classify/rules/no-description.ts'
import { checkRule } from './table.ts'

checkRule(noDescription, {
  flags: [
    [{ name: 'cancel_job' }, 'cancel_job'],
    [{ name: 'job', description: '   ' }, 'job'],
  ],
  passes: [{ name: 'job', description: 'A job.' }],
})
