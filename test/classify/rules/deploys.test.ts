import { deploys } from '../../../src/classify/rules/deploys.ts'
import { checkRule } from './table.ts'

checkRule(deploys, {
  flags: [
    [{ name: 'deploy_site', description: 'Deploy the shop to production.' }, 'Deploy the shop'],
    [{ name: 'install_package', description: 'Install a package.' }, 'Install a package'],
    [{ name: 'go_live', description: 'Merge a branch to production.' }, 'Merge a branch'],
    [{ name: 'move_up', description: 'Promote a release to the next stage.' }, 'Promote a release'],
    [{ name: 'put_out', description: 'Publish a function.' }, 'Publish a function'],
    [{ name: 'mint_coin', description: 'Create an ERC20 token.' }, 'Create an ERC20 token'],
    [
      { name: 'renew', description: 'Updates a project by pulling images and recreating its containers.' },
      'Updates a project',
    ],
    [
      { name: 'bring', description: 'Sync an application.', in: { slug: 'npm:argocd' } },
      'Sync an application',
    ],
  ],
  passes: [
    { name: 'list_deployments', description: 'List deployments.' },
    { name: 'get_deploy_status', description: 'Get the status of a deployment.' },
    { name: 'install_guide', description: 'Provides installation instructions.' },
    { name: 'merge_shelves', description: 'Merge a shelf into another.' },
    { name: 'move_up', description: 'Promote a reader to clerk.' },
    { name: 'put_out', description: 'Publish an article.' },
    { name: 'move_box', description: 'Move a box to the cellar.' },
    { name: 'make_token', description: 'Create a token for a reader.' },
    { name: 'renew', description: 'Updates a project by naming its containers.' },
    { name: 'bring', description: 'Sync an application.' },
  ],
})
