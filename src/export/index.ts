import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { policylayer } from './policylayer.ts'

/** Every target, as `--format` names it. */
export const exporters: readonly Exporter[] = [json, policylayer]
