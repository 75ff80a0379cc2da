/** Whether the reader comes back from the provider. */
export const isBack = (url: string): boolean => {
  const { searchParams } = new URL(url);
  return searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
};
