import { itStoresObjects, type ObjectStore } from '../support/object-store-contract.ts';

describe('S3Mock', () =>
  itStoresObjects((): ObjectStore => {
    const { AWS_ENDPOINT_URL_S3: endpoint = '', DOCUMENTS_BUCKET: bucket = '' } = process.env;
    return { endpoint, bucket };
  }));
