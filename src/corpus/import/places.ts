import { readVocabulary } from '../vocabulary/read.js'
import { placeOfPrinted, type PrintedPlaces } from '../vocabulary/check-printed.js'

/** The look-up of printed row names for the `places.yaml` of a corpus folder, which has to pass its check first. */
export const printedPlaces = (folder: string): PrintedPlaces => placeOfPrinted(readVocabulary(folder).places)
