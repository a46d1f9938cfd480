import { aboutCrypto, inBrowser, ownWordIn, plainlyCrypto, share } from './context.ts'
import { not, object, verb, type EffectRow } from './effect-tests.ts'
import { wordSet } from '../tables/word-set.ts'

export const ofBrowser: EffectRow[1] = (_act, reading) => inBrowser(reading)
export const ofCrypto: EffectRow[1] = (_act, reading) => aboutCrypto(reading)
export const makes = verb(
  'create add make new set put post submit generate register insert place initiate open prepare upsert finalize confirm complete approve accept',
)
export const adds = verb(
  'create add invite approve enable disable suspend block unblock activate deactivate register assign promote demote allow lock unlock onboard offboard set',
)
const social = new Set(
  'twitter x tweet linkedin facebook instagram tiktok threads reddit mastodon bluesky social blog wordpress ghost devto pinterest substack telegram youtube farcaster nostr twitch hashnode medium bsky'.split(
    ' ',
  ),
)
const ofSocial = ownWordIn(social)
export const onSocial: EffectRow[1] = (_act, reading) =>
  ofSocial(reading.listing) || share(reading.topic, social)
export const unsent = not(
  object(
    'draft template rule policy setting type preference schedule format filter flow thread-type commit link intent method list address account',
  ),
)
export const keyOfAccess: EffectRow[1] = (act) => {
  const last = act.object.at(-1) ?? ''
  const before = act.object.at(-2) ?? ''
  // Who has the other half comes in.
  if (last === 'key' && before === 'public') return /^(?:attach|add|install|register|upload)$/.test(act.verb)
  return (
    (last === 'key' &&
      /^(?:api|access|ssh|private|signing|encryption|secret|service|auth|account)$/.test(before)) ||
    (last === 'token' &&
      /^(?:api|access|personal|auth|bearer|refresh|deploy|bot|oauth|registration)$/.test(before))
  )
}
export const realOrder: EffectRow[1] = (act) => {
  const last = act.object.at(-1)
  const before = act.object.at(-2) ?? ''
  return (
    last !== 'order' ||
    !/^(?:sort|display|tab|layer|item|z|column|row|task|work|section|card|page|list|step|field|execution|stacking|reading|priority|sequence|sorting)$/.test(
      before,
    )
  )
}
/** What changes an order that somebody placed; `the navigation order` is a sequence. */
export const placedOrder: EffectRow[1] = (act, reading) => {
  const before = act.object.at(-2)
  return (
    act.object.at(-1) !== 'order' ||
    (before === undefined ? act.rest[0] !== 'of' : placed.has(before) || reading.listing.ownWords.has(before))
  )
}
const placed = new Set(
  'gtt amo iceberg limit market stop buy sell trade trading spot futures margin bracket oco twap loss profit open pending active existing resting customer sale sales purchase shop store food marketplace seller vendor supplier client'.split(
    ' ',
  ),
)
export const lights = verb(
  'set adjust change toggle switch turn control mute unmute dim enable disable lock unlock increase',
)
const homes = ownWordIn(
  new Set('home homeassistant hass ha hue tuya smartthings homekit lifx govee shelly zigbee'.split(' ')),
)
/** Things in a house: a scene of theirs switches lights and locks. */
export const ofHome: EffectRow[1] = (_act, reading) => homes(reading.listing)
/** A token that is made there is a contract on a chain: that costs gas and stays. */
export const onChain: EffectRow[1] = (_act, reading) => plainlyCrypto(reading)

/** Is the server named after one of these? */
export function ofServer(list: string): EffectRow[1] {
  const named = ownWordIn(wordSet(list))
  return (_act, reading) => named(reading.listing)
}
