import { visible } from './visible.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Untrusted text for an HTML element or a quoted attribute. Line breaks and tabs stay; hidden characters show. */
export function escapeHtml(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('')
    .replaceAll(/[&<>"'`]/g, (char) => entities[char] ?? '')
}
