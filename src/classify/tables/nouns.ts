const nouns = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Relations and memberships: taking one away can be put back. */
export const relations = nouns(
  'label tag member collaborator assignee reviewer watcher follower attendee participant reaction like star bookmark favorite favourite pin vote ' +
    'upvote subscriber membership relation relationship association link connection-link filter mapping teammate guest assignment mention highlight role ' +
    'emoji moderator listener observer friend admin owner approver contributor',
)
/** What something is taken out of without being lost. */
export const containers = nouns(
  'list cart playlist watchlist wishlist favorites favourites favorite queue team group channel collection board basket bookmark blacklist whitelist allowlist ' +
    'blocklist denylist segment cohort album library project organization organisation workspace sprint cycle module roadmap campaign folder portfolio lineup staging selection',
)
/** People as members. */
export const people = nouns(
  'member user participant attendee collaborator teammate guest person people contact subscriber follower moderator admin owner employee agent player student',
)
/** What a session of the tool itself made and what is lost with it at most. */
export const ownSession = nouns(
  'tab page window session browser context sandbox terminal shell pane webview console repl debugger dialog popup',
)
/** Work or a contract in progress. */
export const work = nouns(
  'job run task order subscription booking reservation build pipeline workflow execution deployment process operation request crawl batch appointment ' +
    'meeting event shipment campaign scan query transaction invoice payment transfer bet trade membership plan contract rental ride delivery upload download ' +
    'export import training generation render session timer stream backup migration restore call invitation action loop statement worker agent thread prediction',
)
/** What opens access: taking it away breaks whoever holds it. */
export const credentials = nouns(
  'key keys apikey api-key token secret credential password certificate cert session access permission authorization authorisation oauth grant consent license licence invite invitation passkey pat jwt refresh_token signing mfa otp',
)
/** Secrets that a read would hand out. */
export const secrets = nouns(
  'secret secrets credential password passwd passphrase private-key privatekey mnemonic seed-phrase apikey api-key passcode',
)
/** Settings that a production system runs by. */
export const production = nouns(
  'dns nameserver firewall waf acl vpc subnet route routing loadbalancer load-balancer scale scaling replica autoscaling quota cors ssl tls certificate sso saml ' +
    'oidc idp binding cdn ingress egress securitygroup security-group failover flag feature-flag environment env variable secret record zone domain bucket storage',
)
