import { wordSet } from './word-set.ts'

/** Relations and memberships: taking one away can be put back. */
export const relations = wordSet(
  'label tag approval member collaborator assignee reviewer watcher follower attendee participant reaction like star bookmark favorite favourite pin vote upvote ' +
    'subscriber membership relation relationship association filter mapping teammate guest assignment mention highlight emoji moderator listener observer ' +
    'friend admin owner approver contributor user parent dependency breakpoint mark',
)
/** What something is taken out of without being lost. */
export const containers = wordSet(
  'list cart playlist watchlist wishlist favorite favourite queue team group channel collection board basket blacklist whitelist allowlist blocklist denylist ' +
    'segment cohort album library organization organisation sprint cycle module roadmap campaign folder portfolio lineup staging selection parent role thread ' +
    'conversation milestone category audience shortlist bookmark comparison',
)
/** Content of a text or picture: taking it out makes a new text or picture. */
export const contentParts = wordSet(
  'background watermark noise whitespace duplicate punctuation stopword accent formatting markup comment-line newline silence vocal object-background blank html',
)
/** People as members of something. */
export const people = wordSet(
  'member user participant attendee collaborator teammate guest person contact follower moderator admin owner employee player student viewer editor seat somebody someone everybody everyone',
)
/** Work or a contract in progress. */
export const work = wordSet(
  'job run task execution build process crawl batch query training simulation import export test analysis operation request instance-refresh generation migration',
)
/** What opens access: taking it away locks out whoever holds it. */
export const credentials = wordSet(
  'key apikey token secret credential password certificate cert access permission authorization authorisation oauth grant consent passkey pat jwt privilege session license',
)
/** Secrets that a read would hand out, and that a write puts in place. */
export const secrets = wordSet(
  'secret credential password passwd passphrase mnemonic apikey passcode privatekey keypair env dotenv vault',
)
/** Settings that a production system runs by. */
export const production = wordSet(
  'dns nameserver firewall waf acl vpc subnet route loadbalancer balancer scale scaling replica autoscaling autoscaler quota cors ssl tls sso saml oidc idp binding cdn ingress ' +
    'egress failover flag variable rollout ip allowlist whitelist bucket proxy redirect tunnel vpn nsg peering gateway immutability encryption retention redundancy hostname mx ptr captcha',
)
/** Money and what stands for it. */
export const money = wordSet(
  'payment payout voucher fund money token coin crypto eth ether sol btc bitcoin usdc usdt usd eur sat sats satoshi lamport nft balance amount cash cryptocurrency asset currency stablecoin ' +
    'wallet liquidity lp stake position share stock option future xrp bnb matic dai weth escrow deposit withdrawal transfer charge refund credit invoice-payment collateral loan yield reward erc20 erc721',
)
/** Orders of money, when something places or changes them. */
export const moneyOrders = wordSet(
  'payment payout transfer charge refund order withdrawal deposit trade swap donation purchase bet remittance disbursement reimbursement topup transaction purchase booking bid bet wager',
)
/** Bought when booked. */
export const bookable = wordSet(
  'flight hotel room ticket experience tour trip car ride stay activity accommodation travel seat cruise train bus slot rental property apartment villa service',
)
/** Messages that a person receives. */
export const messages = wordSet(
  'message email mail sms text mms dm notification reminder alert announcement newsletter whatsapp broadcast fax letter postcard push campaign voicemail reply chat invitation invite survey nudge',
)
/** What is published when it is made or posted. */
export const publications = wordSet(
  'tweet post story reel thread article blog video pin podcast episode status listing review toot cast skeet',
)
/** Who may do what. */
export const accessNouns = wordSet(
  'permission role access acl privilege collaborator membership rbac policy-assignment admin owner superuser entitlement grant seat sharing visibility guest teammate administrator',
)
/** Code and what holds it. */
export const code = wordSet(
  'code script javascript js python typescript snippet program notebook cell function applescript lua macro jxa ruby php sql-script playwright groovy powershell-script wasm',
)
/** A shell and its commands. */
export const shell = wordSet(
  'command shell bash terminal cmd powershell kubectl cli ssh adb console process executable binary zsh docker-command',
)
/** Devices and what they are switched by. */
export const devices = wordSet(
  'light lamp bulb switch thermostat door tv television speaker volume fan robot drone brightness heater blind curtain vacuum camera-angle playback music song audio sound speech ' +
    'device appliance plug led screen-brightness display-brightness motor servo relay hvac climate sprinkler garage printer',
)
/** What a browser or a desktop shows and what is acted on there. */
export const screenNouns = wordSet(
  'page element browser tab url website webpage button link input field form dropdown checkbox selector dialog mouse cursor keyboard key viewport dom ui screen coordinate',
)
/** Methods of HTTP that only ask. */
export const safeMethods = wordSet('get head option')
