import { enumsSdl } from './enums.ts'
import { SDL_FILES } from './sdl.generated.ts'

/** The whole schema as text: the .graphql files of the concerns, then the enums made from the model. */
export const schemaText = (): string => `${SDL_FILES}\n${enumsSdl()}\n`
