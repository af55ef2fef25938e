import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Popover, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessKeysQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { ShownOnce } from "../../components/shown-once.tsx";
import { useFormats } from "../../program.tsx";
import { CreateDialog, LimitDialog, RevokeDialog, RotateDialog } from "./key-dialogs.tsx";

export type KeyRow = AccessKeysQuery["accessKeys"]["nodes"][number];

type Open =
  | { readonly dialog: "create" }
  | { readonly dialog: "rotate" | "limit" | "revoke"; readonly row: KeyRow };

/** The keys with which shops, automation and partners call the APIs. */
export function AccessKeyList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("keys:write") === true;
  const [open, setOpen] = useState<Open | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const listing = useListing<KeyRow>({ resource: "keys", where: () => undefined });
  const actions = (row: KeyRow) =>
    stateOf(row) === "WORKS" && <RowActions row={row} open={setOpen} />;
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={t("access.title")}
        text={t("access.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setOpen({ dialog: "create" })}>
              {t("access.create.menu")}
            </Button>
          )
        }
      />
      <ListingView<KeyRow>
        listing={listing}
        label={t("access.title")}
        head={{
          key: "title",
          title: t("access.columns.title"),
          render: ({ title, start }) => (
            <div>
              <Typography.Text strong>{title}</Typography.Text>
              <SecondaryLine>{start}</SecondaryLine>
            </div>
          ),
        }}
        columns={useColumns()}
        actions={mayEdit && actions}
        empty={<Empty description={t("access.empty")} />}
      />
      {open?.dialog === "create" && <CreateDialog close={close} onSecret={setSecret} />}
      {open?.dialog === "rotate" && (
        <RotateDialog row={open.row} close={close} onSecret={setSecret} />
      )}
      {open?.dialog === "limit" && <LimitDialog row={open.row} close={close} />}
      {open?.dialog === "revoke" && <RevokeDialog row={open.row} close={close} />}
      {secret && (
        <ShownOnce
          title={t("access.secret")}
          text={t("access.secretText")}
          secret={secret}
          close={() => setSecret(null)}
        />
      )}
    </>
  );
}

function useColumns(): Column<KeyRow>[] {
  const { t } = useTranslation();
  const { ago, date } = useFormats();
  return [
    {
      key: "kind",
      title: t("access.columns.kind"),
      render: (row) => (
        <div>
          {row.partner?.name ?? t(`access.kinds.${row.kind}.name`)}
          <KeyLimits row={row} />
        </div>
      ),
    },
    {
      key: "scopes",
      title: t("access.columns.scopes"),
      render: ({ scopes, origins }) => <Rights names={scopes.length > 0 ? scopes : origins} />,
    },
    {
      key: "used",
      title: t("access.columns.used"),
      render: ({ lastUsedAt }) => (lastUsedAt ? ago(lastUsedAt) : t("access.neverUsed")),
    },
    {
      key: "created",
      title: t("access.columns.created"),
      isNumber: true,
      render: ({ createdAt }) => date(createdAt),
    },
    {
      key: "state",
      title: t("access.columns.state"),
      render: (row) => <KeyState row={row} />,
    },
  ];
}

/** What a key may do, or from where: one by its name, several where they are asked for. */
function Rights({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const count = { count: names.length, shown: number(names.length) };
  return names.length < 2 ? (
    (names[0] ?? "–")
  ) : (
    <Several names={names} text={t("access.rights", count)} />
  );
}

/** From where a key may be used, and how much, where that is limited. */
function KeyLimits({ row: { allowedAddresses: names, costPerSecond } }: { row: KeyRow }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const count = { count: names.length, shown: number(names.length) };
  return (
    <>
      {names.length === 1 && (
        <SecondaryLine>{t("access.limit.from", { address: names[0]! })}</SecondaryLine>
      )}
      {names.length > 1 && <Several names={names} text={t("access.limit.fromAddresses", count)} />}
      {costPerSecond !== null && (
        <SecondaryLine>
          {t("access.limit.perSecond", { cost: number(costPerSecond) })}
        </SecondaryLine>
      )}
    </>
  );
}

/** How many there are, and which where they are asked for. */
function Several({ names, text }: { names: readonly string[]; text: string }) {
  return (
    <Popover
      trigger="click"
      content={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      }
    >
      <Button type="link" size="small" style={{ paddingInline: 0 }}>
        {text}
      </Button>
    </Popover>
  );
}

function stateOf({ revokedAt, expiresAt }: KeyRow) {
  if (revokedAt) return "REVOKED";
  return expiresAt && new Date(expiresAt) <= new Date() ? "EXPIRED" : "WORKS";
}

function KeyState({ row }: { row: KeyRow }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const state = stateOf(row);
  return (
    <span>
      <Tag bordered={false} color={state === "WORKS" ? "success" : "default"}>
        {t(`access.states.${state}`)}
      </Tag>
      {state === "WORKS" && row.expiresAt && t("access.until", { date: date(row.expiresAt) })}
    </span>
  );
}

function RowActions({ row, open }: { row: KeyRow; open(what: Open): void }) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} wrap>
      <Button size="small" onClick={() => open({ dialog: "rotate", row })}>
        {t("access.rotate.menu")}
      </Button>
      {row.kind !== "PUBLISHABLE" && (
        <Button size="small" onClick={() => open({ dialog: "limit", row })}>
          {t("access.limit.menu")}
        </Button>
      )}
      <Button size="small" danger onClick={() => open({ dialog: "revoke", row })}>
        {t("access.revoke.menu")}
      </Button>
    </Flex>
  );
}
