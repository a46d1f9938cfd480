import { publishes } from '../../../src/classify/rules/publishes.ts'
import { checkRule } from './table.ts'

checkRule(publishes, {
  flags: [
    [{ name: 'publish_entry', description: 'Publish an entry.' }, 'Publish an entry'],
    [{ name: 'post_tweet', description: 'Post a tweet.' }, 'Post a tweet'],
    [{ name: 'put_asset', description: 'Upload an asset to a release.' }, 'Upload an asset'],
    [{ name: 'add_post', description: 'Create a post.' }, 'Create a post'],
    [{ name: 'plan_post', description: 'Schedule a release for Monday.' }, 'Schedule a release'],
  ],
  passes: [
    { name: 'unpublish_entry', description: 'Unpublish an entry.' },
    { name: 'publish_event', description: 'Publish an event to a queue.' },
    { name: 'list_posts', description: 'List posts.' },
    { name: 'create_post_draft', description: 'Create a draft of a post.' },
    { name: 'put_asset', description: 'Upload a picture to a book.' },
    { name: 'add_post', description: 'Create a fence post holder.' },
    { name: 'plan_shift', description: 'Schedule a shift for Monday.' },
  ],
})
