/** Joiners and selectors inside an emoji: they hide nothing and stay. */
const partOfEmoji = String.raw`(?<=[\p{ExtPict}\u{1f3fb}-\u{1f3ff}\ufe0f])\u200d(?=\p{ExtPict})|(?<=\p{ExtPict})\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)`

/**
 * Controls (C0, C1), format characters (bidi, zero-width, tags), line separators, lone surrogates, whatever fonts
 * draw as nothing, and the fifth and later combining mark in a row, which would paint over other lines.
 */
const hidden = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\p{NChar}\u2800]|(?<=\p{M}{4})\p{M}`

const pattern = new RegExp(`(${partOfEmoji})|${hidden}`, 'gu')

/** The text with everything in it that acts unseen made visible: newline as ␊, escape as ␛, the rest as `\u{200b}`. */
export function visible(text: string): string {
  return text.replace(pattern, (char, kept: string | undefined) => kept ?? pictureOf(char))
}

function pictureOf(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `\\u{${code.toString(16)}}`
}
