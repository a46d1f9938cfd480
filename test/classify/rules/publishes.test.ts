import { publishes } from '../../../src/classify/rules/publishes.ts'
import { checkRule } from './table.ts'

checkRule(publishes, {
  flags: [
    [{ name: 'publish_entry', description: 'Publish an entry.' }, 'Publish an entry'],
    [{ name: 'post_tweet', description: 'Post a tweet.' }, 'Post a tweet'],
  ],
  passes: [
    { name: 'unpublish_entry', description: 'Unpublish an entry.' },
    { name: 'publish_event', description: 'Publish an event to a queue.' },
    { name: 'list_posts', description: 'List posts.' },
    { name: 'create_post_draft', description: 'Create a draft of a post.' },
  ],
})
