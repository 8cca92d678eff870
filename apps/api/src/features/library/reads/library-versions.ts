import { statement } from '../../../platform/database/statement.js'
import type { LogVersion } from '../../../platform/reads/public-read.js'
import { registryRoomVersion } from '../../../platform/reads/versions.js'
import { libraryRoom } from '../replace-library.js'

/** A row of a look-up. */
export interface Versions {
  versions: readonly LogVersion[]
}

/** The library's room of the registry log, which an import enters when it changed the library. */
const libraryRoomVersion = registryRoomVersion(`'${libraryRoom}'`)

/** SQL for the versions of a page of the library. */
export const libraryVersions = `json_build_array(${libraryRoomVersion})`

/** The look-up of a page of the library that is always there. */
export const libraryLook = statement<Versions>('library-look', `select ${libraryVersions} as versions`)
