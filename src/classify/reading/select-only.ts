import type { Act } from './act.ts'
import { lastOf } from './last.ts'
import type { Unjudged } from './reading.ts'

const running = /^(?:run|execute|exec)$/
/** Said anywhere, they make it more than a SELECT. */
const others =
  /\b(?:insert|update|delete|drop|alter|create|merge|truncate|upsert|replace|ddl|dml|other|any|arbitrary|all) (?:\w+ ){0,2}?(?:statements?|queries|query|sql|commands?|operations?|data|rows|tables?)|\b(?:INSERT|UPDATE|DELETE|DROP|ALTER|MERGE|TRUNCATE)\b|\b(?:also|too)\b/

/** `a read Cypher query`. */
const isRead = ({ object }: Act): boolean =>
  object[0] === 'read' && /^(?:query|transaction|statement)$/.test(lastOf(object))

/** `Execute a SELECT query`, and no word of another statement: asking is all that it says it does. */
export function asksOnly(
  act: Act,
  { description, claimed }: Pick<Unjudged, 'description' | 'claimed'>,
): boolean {
  if (
    !running.test(act.verb) ||
    act.from !== 'main' ||
    !(act.object.includes('select') || isRead(act)) ||
    act.object.includes('command')
  )
    return false
  if (
    !description ||
    claimed.text.some(
      (one) =>
        one.from === 'main' && running.test(one.verb) && !one.object.includes('select') && !isRead(one),
    )
  )
    return false
  return !others.test(description.text)
}
