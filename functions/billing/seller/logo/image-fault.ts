/** Why a file is no image that documents can be printed with: a sentence for whoever has sent it. */
export class ImageFault extends Error {}
