/** The bundler puts the bytes of a packed page where it is imported. */
declare module '*.br' {
  const packed: Uint8Array;
  export default packed;
}
