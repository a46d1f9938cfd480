import type { Category } from '../../model/category.ts'

/**
 * What verbs do, coarser than verbs and finer than categories. The category is the plain one; rules look at the
 * object and the rest of the definition before they claim it.
 */
export const actKinds = {
  look: 'read',
  compute: 'read',
  generate: 'read',
  fetch: 'read',
  change: 'write',
  put: 'write',
  move: 'write',
  unlink: 'write',
  toggle: 'write',
  close: 'write',
  signin: 'write',
  send: 'write',
  publish: 'write',
  access: 'write',
  submit: 'write',
  schedule: 'write',
  approve: 'write',
  sync: 'write',
  run: 'execute',
  start: 'execute',
  stop: 'execute',
  pause: 'execute',
  deploy: 'execute',
  operate: 'execute',
  steer: 'execute',
  play: 'execute',
  pay: 'execute',
  trade: 'execute',
  remove: 'destructive',
  delete: 'destructive',
  cancel: 'destructive',
  revoke: 'destructive',
  reset: 'destructive',
} as const satisfies Record<string, Category>

export type ActKind = keyof typeof actKinds
