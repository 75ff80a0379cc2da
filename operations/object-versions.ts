import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';

/** A version of an object, or the mark that says it was deleted. */
export interface ObjectVersion {
  key: string;
  versionId: string;
  /** Whether a reader who names no version gets this one. */
  isLatest: boolean;
  isDeleted: boolean;
}

/** Every version of the objects whose keys begin with `prefix`, by key. @throws as the client does */
export async function* objectVersions(
  client: S3Client,
  bucket: string,
  prefix: string,
): AsyncGenerator<ObjectVersion> {
  const asked: ListObjectVersionsCommandInput = { Bucket: bucket, Prefix: prefix };
  for (let isTruncated = true; isTruncated; ) {
    const page = await client.send(new ListObjectVersionsCommand(asked));
    for (const { Key = '', VersionId = '', IsLatest = false } of page.Versions ?? [])
      yield { key: Key, versionId: VersionId, isLatest: IsLatest, isDeleted: false };
    for (const { Key = '', VersionId = '', IsLatest = false } of page.DeleteMarkers ?? [])
      yield { key: Key, versionId: VersionId, isLatest: IsLatest, isDeleted: true };
    isTruncated = page.IsTruncated ?? false;
    asked.KeyMarker = page.NextKeyMarker;
    asked.VersionIdMarker = page.NextVersionIdMarker;
  }
}
