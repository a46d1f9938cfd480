import { rendersMarkup } from '../../../src/classify/rules/renders-markup.ts'
import { checkRule } from './table.ts'

checkRule(rendersMarkup, {
  flags: [[{ name: 'show_card', description: 'Render an HTML card.' }, 'Render an HTML card']],
  passes: [{ name: 'parse_html', description: 'Parse HTML.' }],
})
