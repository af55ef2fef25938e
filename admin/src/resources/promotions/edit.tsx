import { useQuery } from "@tanstack/react-query";
import { Card, Descriptions, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import {
  PromotionCodeEditor,
  PublishPromotionCode,
  RevertPromotionCode,
  SavePromotionCode,
} from "../../../../client/admin.ts";
import type { SavePromotionCodeInput } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { fieldInWords } from "../../components/offers/offer-in-words.ts";
import { useOfferWords } from "../../components/offers/use-offer-words.ts";
import { ThingEditor } from "../../components/versions/thing-editor.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { PromotionActions } from "./promotion-actions.tsx";
import { draftChanges, promotionChange } from "./promotion-change.ts";
import { AudienceFields, CodeFields, DiscountFields } from "./promotion-fields.tsx";
import { inputOf, NEW_PROMOTION, placeOf, valuesOf } from "./promotion-form.ts";
import type { Promotion, PromotionValues, PromotionVersion } from "./promotion-form.ts";

/** A promotion code: what it takes off, and its editor. */
export function PromotionPage() {
  const { id = "new" } = useParams();
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["promotion-code", id, i18n.language],
    queryFn: () => api.query(PromotionCodeEditor, { id }),
    enabled: id !== "new",
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (id === "new") return <Editor key={id} promotion={null} />;
  if (!data) return <Loading rows={8} />;
  const { promotionCode } = data;
  return promotionCode ? <Editor key={id} promotion={promotionCode} /> : <NotFound />;
}

function Editor({ promotion }: { promotion: Promotion | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { locales } = useProgram();
  const words = useOfferWords();
  return (
    <ThingEditor<PromotionValues, PromotionVersion, SavePromotionCodeInput, { id: string }>
      thing={promotion}
      path="/promotions"
      permission="promotions:write"
      words={{
        new: t("promotions.new"),
        newText: t("promotions.newText"),
        publishing: t("promotions.publishing"),
      }}
      beginning={NEW_PROMOTION}
      documents={{
        save: SavePromotionCode,
        publish: PublishPromotionCode,
        revert: RevertPromotionCode,
      }}
      nameIn={(id) => ({ id })}
      valuesOf={(version) => valuesOf(version, formats)}
      inputOf={(values) => inputOf(values, formats)}
      nameOf={(field, values) => placeOf(values, locales)(field)}
      readAgain={async (id) => (await api.query(PromotionCodeEditor, { id })).promotionCode ?? null}
      draftChanges={draftChanges}
      say={(change) => promotionChange(change, words)}
      fieldName={(field) => t(`promotions.fields.${field}`)}
      fieldInWords={(field, of) => fieldInWords(field, of, words)}
      actions={() => <PromotionActions promotion={promotion!} />}
      side={() => promotion && <Uses uses={promotion.uses} />}
    >
      {({ values, mayEdit, isPublished }) => (
        <>
          <CodeFields isPublished={isPublished} />
          <DiscountFields kind={values.kind} isDisabled={!mayEdit} />
          <AudienceFields uses={promotion?.uses ?? null} isDisabled={!mayEdit} />
        </>
      )}
    </ThingEditor>
  );
}

/** How often it is used. */
function Uses({ uses }: { uses: Promotion["uses"] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <Card title={t("promotions.uses.title")}>
      <Descriptions
        column={1}
        size="small"
        items={(["today", "all"] as const).map((key) => ({
          key,
          label: t(`promotions.uses.${key}`),
          children: <span className="number">{number(uses[key])}</span>,
        }))}
      />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {t("promotions.uses.text")}
      </Typography.Text>
    </Card>
  );
}
