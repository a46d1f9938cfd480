import { schedules } from '../../../src/classify/rules/schedules.ts'
import { checkRule } from './table.ts'

checkRule(schedules, {
  flags: [
    [{ name: 'schedule_visit', description: 'Schedule a visit.' }, 'Schedule a visit'],
    [{ name: 'book_table', description: 'Book a table for tonight.' }, 'Book a table'],
  ],
  passes: [
    { name: 'get_schedule', description: 'Get the schedule.' },
    { name: 'vessel_schedule', description: 'List when vessels sail.' },
    { name: 'books_hub', description: 'Books.' },
  ],
})
