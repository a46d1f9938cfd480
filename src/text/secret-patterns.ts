/**
 * How secrets look in URLs, headers, settings and prose. Every pattern runs in linear time: no nested repeats, and
 * where a repeat has no bound, the look-behind lets it start only once in a run of its own characters.
 */
export interface SecretPattern {
  id: string
  pattern: RegExp
  /** What replaces a match; `$1` is the part that is no secret. */
  replacement: string
}

export const mark = '[redacted]'

const names =
  'token|secret|passw(?:or)?d|passphrase|pwd|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|secret[_-]?key|' +
  'auth[_-]?key|account[_-]?key|signing[_-]?key|encryption[_-]?key|subscription[_-]?key|credentials?|' +
  'session[_-]?(?:id|key)|connection[_-]?string|jwt|webhook[_-]?url'
const queryNames = `${names}|key|code|sig|signature|auth|session|sid|ticket|x-amz-(?:credential|signature)`
/** Not a secret: what is redacted already, references, and words that stand where a value would. */
const noValue =
  '(?!\\[redacted\\]|\\$\\{|env:\\w|file:\\S|' +
  '(?:null|true|false|undefined|none|string|number|required|missing|invalid|expired|not|is|was)(?:[\\s,;.)"\'}\\]]|$))'
/** A value behind its separator and, where there is one, its opening quote. */
const value =
  `${noValue}(?:(?<=\\\\")[^"\\\\\\r\\n]+|(?<=")[^"\\r\\n]+|(?<=')[^'\\r\\n]+|` +
  `[^\\s"'&,;<{[\\\\|\`][^\\s"'&,;<>\\\\|\`]*)`
const separator = `\\\\?["']?\\s{0,3}(?:=>|[=:]|%3d)\\s{0,3}(?:\\\\?["'])?`

/** Tokens whose form alone gives them away. */
const tokenForms = [
  'gh[pousr]_[A-Za-z0-9]{20,}',
  'github_pat_[A-Za-z0-9_]{20,}',
  'gl(?:pat|ptt|dt|rt|cbt|soat)-[\\w-]{16,}',
  'xox[a-z]-[A-Za-z0-9-]{10,}',
  'xapp-[A-Za-z0-9-]{10,}',
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])',
  'AIza[\\w-]{30,}',
  'ya29\\.[\\w-]{10,}',
  'GOCSPX-[\\w-]{20,}',
  '[srp]k_(?:live|test)_[A-Za-z0-9]{10,}',
  'whsec_[A-Za-z0-9+/=]{16,}',
  'sk-(?=[\\w-]*\\d)[\\w-]{20,}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[\\w-]{50,}',
  'hf_[A-Za-z0-9]{30,}',
  'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
  'dop_v1_[0-9a-f]{64}',
  'shp(?:at|ca|pa|ss)_[0-9a-f]{32}',
  'lin_api_[A-Za-z0-9]{30,}',
  'ntn_[A-Za-z0-9]{30,}',
  'secret_[A-Za-z0-9]{40,}',
  'PMAK-[0-9a-f-]{40,}',
  'sbp_[0-9a-f]{40}',
  'dapi[0-9a-f]{32}',
  'tvly-(?=[\\w-]*\\d)[\\w-]{16,}',
  'gsk_[A-Za-z0-9]{40,}',
  'xai-[A-Za-z0-9]{40,}',
  'fc-[0-9a-f]{32}',
  '\\d{8,10}:AA[\\w-]{30,}',
  'eyJ[\\w-]{5,}\\.[\\w-]{5,}(?:\\.[\\w-]*){0,3}',
]

export const secretPatterns: readonly SecretPattern[] = [
  {
    id: 'private-key',
    // Also a key whose end was cut off: everything up to the next five dashes goes. The repeat is bounded, or a text
    // of dashes would overflow the stack of the engine.
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-{1,4}(?!-)[^-]*){0,500}(?:-----END [A-Z0-9 ]{0,40}-----)?/g,
    replacement: mark,
  },
  { id: 'url-userinfo', pattern: /(?<=:\/\/)[^\s/?#"'<>`]+@/g, replacement: `${mark}@` },
  {
    id: 'url-password-with-slash',
    pattern: /(?<=:\/\/)[^\s/?#"'<>`@:[\]]+:(?!\d{1,5}[/?#])[^\s"'<>`@]{1,200}@/g,
    replacement: `${mark}@`,
  },
  {
    id: 'header',
    pattern:
      /((?<![\w-])(?:(?:proxy-)?authorization|(?:set-)?cookie|x-api-key|x-auth-token)\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?["'])?)(?!\[redacted\])(?:(?<=\\")[^"\\\r\n]+|(?<=")[^"\r\n]+|(?<=')[^'\r\n]+|[^\s"'\\{[][^\r\n]*)/gi,
    replacement: `$1${mark}`,
  },
  {
    id: 'auth-scheme',
    // Not the challenge of a server: `Bearer realm="library"`.
    pattern:
      /(\b(?:bearer|basic)\s{1,3})(?![a-z_-]+=[^\s,=])(?=[^\s"',]*[\d_~+=-]|[^\s"',]{16})[\w.~+/-]{6,}=*/gi,
    replacement: `$1${mark}`,
  },
  {
    id: 'query',
    pattern: new RegExp(
      `((?:[?&;]|%26|%3f)(?:[\\w.-]{0,40}[_.-])?(?:${queryNames})(?:=|%3d))[^&\\s#"'<>[\\]]+`,
      'gi',
    ),
    replacement: `$1${mark}`,
  },
  {
    id: 'webhook-path',
    pattern: /((?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks)\/)[\w/-]+/gi,
    replacement: `$1${mark}`,
  },
  {
    id: 'token-form',
    pattern: new RegExp(`(?<![\\w-])(?:${tokenForms.join('|')})`, 'g'),
    replacement: mark,
  },
  {
    id: 'flag',
    pattern: new RegExp(`((?<![\\w-])--?(?:[\\w-]*-)?(?:${names})\\s{1,3}["']?)(?!-)${value}`, 'gi'),
    replacement: `$1${mark}`,
  },
  {
    id: 'named-value',
    pattern: new RegExp(`((?:${names})${separator})${value}`, 'gi'),
    replacement: `$1${mark}`,
  },
  {
    id: 'environment-variable',
    pattern:
      /((?<!\w)[A-Z0-9_]+_(?:KEY|PAT|AUTH|PASS|DSN|CREDS)["']?\s{0,3}[=:]\s{0,3}["']?)(?!\$\{)[^\s"'&,;<>{}[\]]+/g,
    replacement: `$1${mark}`,
  },
]
