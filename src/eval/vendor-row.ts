import { z } from 'zod'
import { RowTool } from './labelled-row.ts'

/** A tool with its vendor's own mark, read or not read. */
export const VendorRow = RowTool.extend({
  id: z.string().optional(),
  source: z.string().optional(),
  mutates: z.boolean(),
})
export type VendorRow = z.infer<typeof VendorRow>
