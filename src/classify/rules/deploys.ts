import { actRule } from './act-rule.ts'

/** Deployments, installs, releases of images. */
export const deploys = actRule({
  id: 'deploys',
  asks: 'Does a call deploy, install or roll out something?',
  outcome: 'Deploys, installs or rolls out something',
  signal: 'deploys',
  category: 'execute',
  effects: ['deploys'],
})
