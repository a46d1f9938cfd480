import type { Judged } from './opinion.ts'
import { type Share, shareWhere } from './share.ts'
import { splitBy } from './split.ts'
import type { VendorRow } from './vendor-row.ts'

export interface VendorMeasures {
  rows: number
  /** Read or not read, as the vendor says. */
  accuracy: Share
  /** Of the tools that the vendor marks as mutating. */
  mutatingCalledRead: Share
  /** Of the tools that the vendor marks as reading. */
  readCalledMutating: Share
}

/** Everything that is published of one file of vendors' own marks. */
export interface VendorReport extends VendorMeasures {
  kind: 'vendor'
  byVendor: (VendorMeasures & { key: string })[]
}

/** No opinion counts as called read where the tool mutates, and as called mutating where it reads: as wrong. */
export function calledMutating({ row, opinion }: Judged<VendorRow>): boolean {
  return opinion === null ? !row.mutates : opinion.category !== 'read'
}

export function measureVendor(judged: readonly Judged<VendorRow>[]): VendorReport {
  const byVendor = splitBy(judged, ({ row }) => [row.source ?? row.server])
  return {
    kind: 'vendor',
    ...measured(judged),
    byVendor: byVendor.map(({ key, rows }) => ({ key, ...measured(rows) })),
  }
}

function measured(judged: readonly Judged<VendorRow>[]): VendorMeasures {
  const mutating = judged.filter(({ row }) => row.mutates)
  const reading = judged.filter(({ row }) => !row.mutates)
  return {
    rows: judged.length,
    accuracy: shareWhere(judged, (each) => calledMutating(each) === each.row.mutates),
    mutatingCalledRead: shareWhere(mutating, (each) => !calledMutating(each)),
    readCalledMutating: shareWhere(reading, calledMutating),
  }
}
