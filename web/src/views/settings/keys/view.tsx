import { useState } from 'preact/hooks';
import { useCommands } from '../../../app/commands.tsx';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { SettingsFrame } from '../frame.tsx';
import { CreatedKey } from './created-key.tsx';
import { KeyForm } from './key-form.tsx';
import './style.css';
import { KEYS_TEXTS } from './texts.ts';
import { type ApiKey, type CreatedApiKey, useKeys, useRevokeKey } from './use-keys.ts';

function useColumns(onRevoke: (key: ApiKey) => void): Column<ApiKey>[] {
  const t = useTexts(KEYS_TEXTS);
  const { dateTime } = useFormats();
  return [
    { id: 'name', title: t.name, heads: true, cell: ({ name }) => name },
    {
      id: 'scopes',
      title: t.scopes,
      cell: ({ scopes }) => (
        <span class="scopes">
          {scopes.map((scope) => (
            <code key={scope}>{scope}</code>
          ))}
        </span>
      ),
    },
    {
      id: 'created',
      title: t.created,
      cell: ({ createdAt, createdBy }) => (
        <span>
          {dateTime(createdAt)}
          <span class="hint">{t.by(createdBy)}</span>
        </span>
      ),
    },
    {
      id: 'used',
      title: t.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt ? dateTime(lastUsedAt) : t.never),
    },
    {
      id: 'revoke',
      tools: true,
      title: t.actions,
      cell: (key) => (
        <Button kind="quiet" label={t.revokeLabel(key.name)} onClick={() => onRevoke(key)}>
          {t.revoke}
        </Button>
      ),
    },
  ];
}

function Revoke({ apiKey: { id, name }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useTexts(KEYS_TEXTS);
  const toast = useToast();
  const { run, pending, error } = useRevokeKey((revoked) => {
    toast(t.revoked(revoked.length));
    onClose();
  });
  return (
    <Confirm
      title={t.revokeTitle(name)}
      verb={t.revoke}
      pending={pending}
      error={error}
      onConfirm={() => run(id)}
      onClose={onClose}
    >
      <p>{t.revokeDetail}</p>
    </Confirm>
  );
}

function List({ onRevoke }: { onRevoke: (key: ApiKey) => void }) {
  const t = useTexts(KEYS_TEXTS);
  const { query, records, ...pages } = useKeys();
  const columns = useColumns(onRevoke);
  return (
    <Answer query={{ ...query, data: records }}>
      {(keys) =>
        keys.length === 0 && !pages.more ? (
          <State title={t.none}>
            <p>{t.noneDetail}</p>
          </State>
        ) : (
          <>
            <Table caption={t.list} columns={columns} rows={keys} keyOf={({ id }) => id} />
            <More shown={keys.length} {...pages} />
          </>
        )
      }
    </Answer>
  );
}

/** Keys by which programs use the API. */
export function View() {
  const t = useTexts(KEYS_TEXTS);
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedApiKey>();
  const [revoking, setRevoking] = useState<ApiKey>();
  const create = () => setCreating(true);
  useCommands([{ id: 'new-keys', label: t.new, run: create }], [t]);
  return (
    <SettingsFrame
      part="keys"
      actions={
        <Button kind="primary" onClick={create}>
          {t.new}
        </Button>
      }
    >
      <section class="card stack" aria-label={t.list}>
        <p>{t.intro}</p>
        <List onRevoke={setRevoking} />
      </section>
      {creating && (
        <KeyForm
          onClose={() => setCreating(false)}
          onCreated={(key) => {
            setCreating(false);
            setCreated(key);
          }}
        />
      )}
      {created && <CreatedKey created={created} onClose={() => setCreated(undefined)} />}
      {revoking && <Revoke apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </SettingsFrame>
  );
}
