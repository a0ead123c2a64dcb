/** Opens the database of a data folder and holds it until killed; says so once it is open. */
import { openEmbedded } from '../../src/server/database/embedded/open-embedded'

void openEmbedded(process.argv[2]!, 'service', () => undefined).then(() => {
  console.log('open')
  setInterval(() => undefined, 1000)
})
