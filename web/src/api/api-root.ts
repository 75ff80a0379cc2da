/** The page is the root of the API, with or without the slash that a stage's prefix may lack. */
export const apiRoot = (pageUrl: string): string => {
  const { origin, pathname } = new URL(pageUrl);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
};
