import { deploys } from '../../../src/classify/rules/deploys.ts'
import { checkRule } from './table.ts'

checkRule(deploys, {
  flags: [
    [{ name: 'deploy_site', description: 'Deploy the shop to production.' }, 'Deploy the shop'],
    [{ name: 'install_package', description: 'Install a package.' }, 'Install a package'],
  ],
  passes: [
    { name: 'list_deployments', description: 'List deployments.' },
    { name: 'get_deploy_status', description: 'Get the status of a deployment.' },
    { name: 'install_guide', description: 'Provides installation instructions.' },
  ],
})
