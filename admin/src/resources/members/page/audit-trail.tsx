import { useQuery } from "@tanstack/react-query";
import { Card, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MemberAuditTrail } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Failure } from "../../../components/failure.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useFormats } from "../../../program.tsx";
import { ChangedFields } from "../../audit/changed-fields.tsx";
import { useOperations } from "../../audit/operation.ts";
import type { MemberOnPage } from "../show.tsx";

/** What people and keys of the back office did to the member. */
export function AuditTrail({ member: { id } }: { member: MemberOnPage }) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const operation = useOperations();
  const { data, error, refetch } = useQuery({
    queryKey: ["audit-trail", id, i18n.language],
    queryFn: () => api.query(MemberAuditTrail, { id }),
  });
  const records = data?.member?.auditTrail ?? [];
  return (
    <Card
      className="trail"
      title={t("audit.trail")}
      extra={records.length > 0 && <Link to={`/audit?record=${id}`}>{t("audit.trailAll")}</Link>}
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && records.length === 0 && (
        <Typography.Text type="secondary">{t("audit.trailNone")}</Typography.Text>
      )}
      <ol style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {records.map((record) => (
          <li key={record.id} style={{ marginBottom: 12 }}>
            <Typography.Text strong>{operation(record.operation)}</Typography.Text>
            <Typography.Text type="secondary" style={{ display: "block", fontSize: 13 }}>
              {record.actor.name} · {dateTime(record.recordedAt)}
            </Typography.Text>
            <ChangedFields changes={record.changes} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
