import { stopsWork } from '../../../src/classify/rules/stops-work.ts'
import { checkRule } from './table.ts'

checkRule(stopsWork, {
  flags: [
    [{ name: 'stop_container', description: 'Stop a container.' }, 'Stop a container'],
    [{ name: 'pause_service', description: 'Pause a service.' }, 'Pause a service'],
    [{ name: 'rest_shop', description: 'Pause a project.' }, 'Pause a project'],
    [{ name: 'go_on', description: 'Resume a project.' }, 'Resume a project'],
    [{ name: 'halt', description: 'Stop a log capture session.' }, 'Stop a log capture session'],
  ],
  passes: [
    { name: 'pause_campaign', description: 'Pause a campaign.' },
    { name: 'cancel_job', description: 'Cancel a job.' },
    { name: 'list_stops', description: 'List bus stops.' },
    { name: 'rest_song', description: 'Stop playback.' },
    { name: 'window', description: 'Stop a browser session.' },
  ],
})
