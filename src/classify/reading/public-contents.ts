import { carriers, chainNouns, guideNouns, publicTopics, shownNouns } from '../tables/private-nouns.ts'
import { singular } from './act.ts'
import { anyOf, oncePerTool, ownWordIn, plainlyCrypto, share } from './context.ts'
import { lastOf } from './last.ts'
import type { Returned } from './returned.ts'
import { wordSet } from '../tables/word-set.ts'

const saysPublic =
  /\b(?:public|publicly|open data)\b(?!(?:\s+\w+){0,2}\s+(?:api|key|address|ip|id|identifier|endpoint|cloud|subnet|network|link|url))/i
const isCalledPublic = oncePerTool(({ description }) => saysPublic.test(description?.text.slice(0, 50) ?? ''))
const ofPublicTopic = ownWordIn(publicTopics)

const published = wordSet('documentation web wikipedia npm popular trending')
/** `how payments move`, `a step-by-step checklist`: what is taught is nobody's own. */
const teaching = wordSet('how step-by-step')

/** Is what is returned nobody's own: shown to all, taught, a price, a place? */
export function isNobodys(returned: Returned): boolean {
  const { act, words, last, other, reading } = returned
  if (anyOf(words, published) || anyOf(words, shownNouns) || guideNouns.has(last)) return true
  if (anyOf(act.object, teaching) || isShown(returned) || ofPlatform(returned)) return true
  if (
    (words.includes('health') && words.includes('check')) ||
    (last === 'user' && other === 'bot') ||
    (last === 'history' && other === 'version')
  )
    return true
  // Where one stands is a path, and nothing that is kept there.
  if (last === 'directory' && (words.includes('current') || words.includes('working'))) return true
  if (last === 'record' && other === 'dns') return true
  return isCalledPublic(reading) || isPublicly(returned) || isPriceList(returned)
}

/** Where whoever has an account shows it to all. */
const onPlatform = ownWordIn(
  wordSet(
    'weibo bilibili douyin xiaohongshu zhihu tiktok twitter instagram bluesky mastodon farcaster threads pinterest twitch github gitee codeberg',
  ),
)
const profiles = wordSet('user profile follower 用户')
const own = wordSet('my current authenticated me own logged')

function ofPlatform({ last, reading }: Returned): boolean {
  return profiles.has(last) && onPlatform(reading.listing) && !share(own, reading.topic)
}

const given = wordSet('text string article json object value snippet input')
export const versioned = wordSet('git branch commit repository repo revision pull merge file')
const models = wordSet('llm model ai gpt gemini claude ollama openai anthropic deepseek grok')
const web = wordSet('web internet webpage website')

/** What pages of the web say, what a model answers, how two given texts differ. */
function isShown({ last, act, reading }: Returned): boolean {
  if (last === 'diff' || last === 'difference')
    return share(given, reading.topic) && !share(versioned, reading.topic)
  if (last === 'response' || last === 'answer') return anyOf(act.rest, models)
  if (last !== 'content' && last !== 'page') return false
  return (
    (act.rest[0] === 'from' && anyOf(act.rest.slice(1, 3), web)) ||
    reading.acts.some((one) => one.verb === 'search' && anyOf(one.object, web))
  )
}

/** A chain is asked by one of these; `the wallet's balance` is one's own. */
const askedBy = wordSet(
  'address hash block contract pool dex protocol token chain blockchain exchange market pair coin nft',
)
/** Messages that are so called are for somebody, whatever they are sent over. */
const direct = wordSet('chat dm direct inbox private')

export const advertising = wordSet('ad ads adgroup advertiser campaign')

/** Data, events and history of what everybody can see: a market, the weather, a chain. */
function isPublicly({ words, last: head, act: { rest }, reading }: Returned): boolean {
  const last = words.length > 0 ? head : (rest[Math.min(rest.length, 4) - 1] ?? '')
  if (!carriers.has(last) && !chainNouns.has(last)) return false
  // Whoever advertises there is told what came of it.
  if (share(advertising, reading.topic)) return false
  if (last === 'message' && anyOf(words, direct)) return false
  if (chainNouns.has(last) && plainlyCrypto(reading) && share(reading.topic, askedBy)) return true
  // A chain alone knows what it holds by its hash.
  if ((last === 'transaction' || last === 'block' || last === 'receipt') && reading.topic.has('hash'))
    return true
  if (!carriers.has(last)) return false
  return (
    anyOf(words, publicTopics) ||
    anyOf(rest, publicTopics, 4) ||
    anyOf(rest, shownNouns, 4) ||
    ofPublicTopic(reading.listing) ||
    reading.name.words.some((word) => publicTopics.has(singular(word.text)) || shownNouns.has(word.text))
  )
}

/** `the cost of creating a branch` is a price, no bill. */
function isPriceList({ act: { object, rest } }: Returned): boolean {
  return lastOf(object) === 'cost' && rest[0] === 'of' && (rest[1] ?? '').endsWith('ing')
}
