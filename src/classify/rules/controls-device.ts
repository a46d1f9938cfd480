import { actRule } from './act-rule.ts'

/** Switching devices, playing sound or speech. */
export const controlsDevice = actRule({
  id: 'controls-device',
  asks: 'Does a call switch a device or play something?',
  outcome: 'Switches a device or plays something',
  signal: 'controls-device',
  category: 'execute',
  effects: ['device'],
})
