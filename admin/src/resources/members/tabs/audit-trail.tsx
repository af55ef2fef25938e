import { Flex, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MemberAuditTrail } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useFormats } from "../../../program.tsx";
import { ChangedFields } from "../../audit/changed-fields.tsx";
import { useOperations } from "../../audit/operation.ts";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";

/** What people and keys of the back office did to the member. */
export function AuditTrail({ member: { id } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const operation = useOperations();
  return (
    <Loaded name={["audit-trail", id]} ask={() => api.query(MemberAuditTrail, { id })}>
      {({ member }) => {
        const records = member?.auditTrail ?? [];
        if (records.length === 0) return <Nothing text={t("audit.trailNone")} />;
        return (
          <>
            <ol className="part-list">
              {records.map((record) => (
                <li key={record.id}>
                  <Typography.Text strong>{operation(record.operation)}</Typography.Text>
                  <SecondaryLine>
                    {record.actor.name} · {dateTime(record.recordedAt)}
                    {record.reason && ` · ${record.reason.name}`}
                  </SecondaryLine>
                  <ChangedFields changes={record.changes} />
                </li>
              ))}
            </ol>
            <Flex justify="end" style={{ paddingBlock: 8 }}>
              <Link to={`/audit?record=${id}`}>{t("audit.trailAll")}</Link>
            </Flex>
          </>
        );
      }}
    </Loaded>
  );
}
