/** The bundler puts the text of a built page where it is imported. */
declare module '*.html' {
  const page: string;
  export default page;
}

/** The bundler puts the file beside the bundle, and the way from there to it where it is imported. */
declare module '*.pack' {
  const file: string;
  export default file;
}
