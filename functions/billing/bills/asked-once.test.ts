import { askedOnce } from './asked-once.ts';
import { abir, aDirectory } from './memory-directory.ts';

describe('given a directory that is asked by many bills of one request', () => {
  it('each customer is asked for once, also where nobody has that id', async () => {
    const { calls, directory } = aDirectory();
    const { customer } = askedOnce(directory);
    expect(await Promise.all(['1', '7', '1', '7'].map(customer))).toEqual([abir, null, abir, null]);
    expect(calls).toEqual(['customer 1', 'customer 7']);
  });

  it('a customer whose service did not answer is asked for again', async () => {
    const { directory } = aDirectory();
    let failures = 1;
    const { customer } = askedOnce({
      ...directory,
      customer: async (id) => {
        if (failures-- > 0) throw new Error('no answer');
        return directory.customer(id);
      },
    });
    await expect(customer('1')).rejects.toThrow('no answer');
    expect(await customer('1')).toEqual(abir);
  });
});
