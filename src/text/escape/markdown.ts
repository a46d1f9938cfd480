import { visible } from './visible.ts'

/**
 * Untrusted text for a line of Markdown, also in a table cell: it renders as itself. No link, image, HTML, mention,
 * issue reference, heading, list or line break comes of it.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_[\]<>|~$^]/g, String.raw`\$&`)
    .replaceAll(/&(?=[#\w])/g, '&amp;')
    .replaceAll(/:(?=\S)/g, String.raw`\:`)
    .replaceAll(/(?<=www)\./gi, String.raw`\.`)
    .replaceAll(/[@#](?=[\w-])/g, '$&&#8203;')
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^ /, '&#32;')
}

/** Untrusted text as a code span, also in a table cell: for names of tools, where every character counts. */
export function markdownCode(text: string): string {
  const shown = visible(text).replaceAll('|', String.raw`\|`)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = shown === '' || /^[` ]|[` ]$/.test(shown) ? ' ' : ''
  return `${fence}${space}${shown}${space}${fence}`
}
