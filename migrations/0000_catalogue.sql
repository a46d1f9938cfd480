CREATE TABLE "change" (
	"run_id" text collate "C" NOT NULL,
	"target_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"tool" text,
	"before" text,
	"after" text,
	CONSTRAINT "change_run_id_target_id_position_pk" PRIMARY KEY("run_id","target_id","position")
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"definition_digest" text NOT NULL,
	"context_digest" text NOT NULL,
	"prompt_version" text NOT NULL,
	"model" text NOT NULL,
	"endpoint_host" text NOT NULL,
	"category" text NOT NULL,
	"risk" text NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "llm_usage" (
	"run_id" text collate "C" NOT NULL,
	"model" text collate "C" NOT NULL,
	"endpoint_host" text collate "C" NOT NULL,
	"requests" integer NOT NULL,
	"failures" integer NOT NULL,
	"tools" integer NOT NULL,
	"input_tokens" bigint NOT NULL,
	"cached_tokens" bigint NOT NULL,
	"output_tokens" bigint NOT NULL,
	CONSTRAINT "llm_usage_run_id_model_endpoint_host_pk" PRIMARY KEY("run_id","model","endpoint_host")
);
--> statement-breakpoint
CREATE TABLE "override" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "override_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"server_id" bigint NOT NULL,
	"tool_key" text collate "C" NOT NULL,
	"tool" text NOT NULL,
	"definition_digest" text NOT NULL,
	"category" text,
	"risk" text,
	"reason" text NOT NULL,
	"author" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"lapsed_at" timestamp (3) with time zone,
	"lapsed_why" text
);
--> statement-breakpoint
CREATE TABLE "policy" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "policy_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"snapshot_id" bigint NOT NULL,
	"preset" text collate "C" NOT NULL,
	"rules_version" text collate "C" NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "policy_identity" UNIQUE("snapshot_id","preset","rules_version")
);
--> statement-breakpoint
CREATE TABLE "run" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"request" text NOT NULL,
	"total" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_target" (
	"run_id" text collate "C" NOT NULL,
	"target_id" bigint NOT NULL,
	"outcome" text NOT NULL,
	"phase" text,
	"reason" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"phase_ms" text NOT NULL,
	"tool_count" integer NOT NULL,
	"requests" integer NOT NULL,
	"snapshot_id" bigint,
	"posture" text,
	"failure" text,
	CONSTRAINT "run_target_run_id_target_id_pk" PRIMARY KEY("run_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "server" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "server_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug_key" text collate "C" NOT NULL,
	"slug" text NOT NULL,
	"title" text,
	"description" text,
	"homepage" text,
	"repository" text,
	"first_seen" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "server_slug" UNIQUE("slug_key")
);
--> statement-breakpoint
CREATE TABLE "server_alias" (
	"alias_key" text collate "C" NOT NULL,
	"server_id" bigint NOT NULL,
	"alias" text NOT NULL,
	CONSTRAINT "server_alias_alias_key_server_id_pk" PRIMARY KEY("alias_key","server_id")
);
--> statement-breakpoint
CREATE TABLE "server_source" (
	"server_id" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"origin_key" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"origin" text NOT NULL,
	"source_key" text NOT NULL,
	"client_key" text,
	"trust" text NOT NULL,
	"first_seen" timestamp (3) with time zone NOT NULL,
	"last_seen" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone,
	CONSTRAINT "server_source_server_id_kind_origin_key_name_key_pk" PRIMARY KEY("server_id","kind","origin_key","name_key")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "snapshot_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"target_id" bigint NOT NULL,
	"observed_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"list_digest" text NOT NULL,
	"server" text NOT NULL,
	"posture" text NOT NULL,
	"completeness" text NOT NULL,
	"anomalies" text NOT NULL,
	"tool_count" integer NOT NULL,
	"replacements" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "target_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"server_id" bigint NOT NULL,
	"target_key" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"locator" text NOT NULL,
	"args" text NOT NULL,
	"variables" text NOT NULL,
	"vantage" text NOT NULL,
	"transport" text,
	"version" text,
	"integrity" text,
	"needs_network" boolean DEFAULT false NOT NULL,
	"preference" integer NOT NULL,
	"remembered_era" text,
	"remembered_transport" text,
	"probed_at" timestamp (3) with time zone,
	"not_before" timestamp (3) with time zone,
	"published_snapshot" bigint,
	"first_seen" timestamp (3) with time zone NOT NULL,
	"last_seen" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone,
	CONSTRAINT "target_identity" UNIQUE("server_id","target_key")
);
--> statement-breakpoint
CREATE TABLE "tool" (
	"snapshot_id" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"raw" text NOT NULL,
	"name" text,
	"name_key" text collate "C",
	"loose_key" text collate "C",
	"status" text NOT NULL,
	"problems" text NOT NULL,
	"definition_digest" text NOT NULL,
	"text_digest" text NOT NULL,
	"schema_digest" text NOT NULL,
	"claims_digest" text NOT NULL,
	"extra_digest" text NOT NULL,
	CONSTRAINT "tool_snapshot_id_ordinal_pk" PRIMARY KEY("snapshot_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "tool_verdict" (
	"snapshot_id" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"verdict_id" text collate "C" NOT NULL,
	CONSTRAINT "tool_verdict_snapshot_id_ordinal_pk" PRIMARY KEY("snapshot_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"definition_digest" text NOT NULL,
	"context_digest" text NOT NULL,
	"rules_version" text NOT NULL,
	"judgement_key" text collate "C",
	"category" text NOT NULL,
	"risk" text NOT NULL,
	"severity" smallint NOT NULL,
	"needs_review" boolean NOT NULL,
	"signals" text[] NOT NULL,
	"body" text NOT NULL,
	"findings" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_target_id_target_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."target"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "llm_usage" ADD CONSTRAINT "llm_usage_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_server_id_server_id_fk" FOREIGN KEY ("server_id") REFERENCES "public"."server"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_snapshot_id_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshot"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_target" ADD CONSTRAINT "run_target_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_target" ADD CONSTRAINT "run_target_target_id_target_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."target"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_target" ADD CONSTRAINT "run_target_snapshot_id_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "server_alias" ADD CONSTRAINT "server_alias_server_id_server_id_fk" FOREIGN KEY ("server_id") REFERENCES "public"."server"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "server_source" ADD CONSTRAINT "server_source_server_id_server_id_fk" FOREIGN KEY ("server_id") REFERENCES "public"."server"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_target_id_target_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."target"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_server_id_server_id_fk" FOREIGN KEY ("server_id") REFERENCES "public"."server"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_published_snapshot_snapshot_id_fk" FOREIGN KEY ("published_snapshot") REFERENCES "public"."snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tool" ADD CONSTRAINT "tool_snapshot_id_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshot"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tool_verdict" ADD CONSTRAINT "tool_verdict_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tool_verdict" ADD CONSTRAINT "tool_verdict_snapshot_id_ordinal_tool_snapshot_id_ordinal_fk" FOREIGN KEY ("snapshot_id","ordinal") REFERENCES "public"."tool"("snapshot_id","ordinal") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_judgement_key_judgement_key_fk" FOREIGN KEY ("judgement_key") REFERENCES "public"."judgement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_target" ON "change" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "judgement_definition" ON "judgement" USING btree ("definition_digest");--> statement-breakpoint
CREATE INDEX "override_tool" ON "override" USING btree ("server_id","tool_key");--> statement-breakpoint
CREATE INDEX "run_started" ON "run" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "run_target_target" ON "run_target" USING btree ("target_id","started_at");--> statement-breakpoint
CREATE INDEX "server_alias_server" ON "server_alias" USING btree ("server_id");--> statement-breakpoint
CREATE INDEX "snapshot_target" ON "snapshot" USING btree ("target_id","id");--> statement-breakpoint
CREATE INDEX "target_published" ON "target" USING btree ("published_snapshot");--> statement-breakpoint
CREATE INDEX "tool_name" ON "tool" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "tool_loose_name" ON "tool" USING btree ("loose_key");--> statement-breakpoint
CREATE INDEX "tool_verdict_verdict" ON "tool_verdict" USING btree ("verdict_id");--> statement-breakpoint
CREATE INDEX "verdict_key" ON "verdict" USING btree ("definition_digest","context_digest","rules_version");--> statement-breakpoint
CREATE VIEW "public"."published_tool" AS (
  select s.id as server_id, s.slug_key, s.slug, s.title as server_title,
    t.id as target_id, t.target_key, t.preference,
    n.id as snapshot_id, n.observed_at, n.outcome,
    l.ordinal, l.raw, l.name, l.name_key, l.loose_key, l.status, l.problems,
    l.definition_digest, l.text_digest, l.schema_digest, l.claims_digest, l.extra_digest,
    v.id as verdict_id, v.category, v.risk, v.severity, v.needs_review, v.signals,
    v.body as verdict_body, v.findings
  from target t
  join server s on s.id = t.server_id
  join snapshot n on n.id = t.published_snapshot
  join tool l on l.snapshot_id = n.id
  left join tool_verdict w on w.snapshot_id = l.snapshot_id and w.ordinal = l.ordinal
  left join verdict v on v.id = w.verdict_id);