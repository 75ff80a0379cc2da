/** The bundler puts the text of a page where it is imported. */
declare module '*.html' {
  const text: string;
  export default text;
}
