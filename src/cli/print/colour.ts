import type { Risk } from '../../model/risk.ts'

const codes = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36, dim: 2, bold: 1 } as const
export type Colour = keyof typeof codes

/** Paints text where colours may be written, else gives it back as it is. */
export type Paint = (colour: Colour, text: string) => string

export function painter(enabled: boolean): Paint {
  return (colour, text) => (enabled ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text)
}

/** One colour for each level, the same everywhere. */
export const riskColours = {
  low: 'green',
  medium: 'yellow',
  high: 'magenta',
  critical: 'red',
} as const satisfies Record<Risk, Colour>
