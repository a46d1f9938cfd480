import { controlsDevice } from '../../../src/classify/rules/controls-device.ts'
import { checkRule } from './table.ts'

checkRule(controlsDevice, {
  flags: [
    [{ name: 'set_light', description: 'Set the brightness of a light.' }, 'set_light'],
    [{ name: 'speak', description: 'Speak a text aloud.' }, 'Speak a text aloud'],
    [{ name: 'turn_on', description: 'Turn on the heating.' }, 'turn_on'],
    [{ name: 'rest_song', description: 'Stop playback.' }, 'Stop playback'],
    [{ name: 'turn_it', description: 'Change the orientation of the screen.' }, 'Change the orientation'],
    [{ name: 'evening', description: 'Activate a scene of the home.' }, 'Activate a scene'],
    [{ name: 'press', description: 'Send a keyevent.' }, 'Send a keyevent'],
    [{ name: 'onward', description: 'Skip to the next track.' }, 'Skip'],
    [
      { name: 'once', description: 'Publish a message to a topic.', in: { slug: 'npm:ros' } },
      'Publish a message',
    ],
    [{ name: 'order', description: 'Send a command to a lamp.' }, 'Send a command'],
    [{ name: 'mission', description: 'Tell the robot to clean.' }, 'Tell the robot'],
  ],
  passes: [
    { name: 'list_lights', description: 'List the lights.' },
    { name: 'add_device', description: 'Add a device to the inventory.' },
    { name: 'enable_lock', description: 'Enable the domain lock.' },
    { name: 'rest_shop', description: 'Pause a project.' },
    { name: 'turn_it', description: 'Change the orientation of a label.' },
    { name: 'evening', description: 'Activate a scene of the play.' },
    { name: 'press', description: 'Send an event.' },
    { name: 'onward', description: 'Skip to the next page.' },
    { name: 'once', description: 'Publish a message to a topic.' },
    { name: 'order', description: 'Send a letter to a lamp maker.' },
    { name: 'mission', description: 'Tell a reader to clean.' },
  ],
})
