package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.record.ArticleRecord;
import dev.concord.text.CodePoints;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as its row has it, without what only its cleaning asks for, and read without the row being watched for changes:
 * a release reads all of a project's.
 */
record ArticleText(long id, long project, String key, int version, String body, String blocks, String meta) {

    private static final JsonMapper JSON = new JsonMapper();

    Article toArticle() {
        return new Article(
                new ArticleId(id),
                new ProjectId(project),
                key,
                version,
                body,
                CodePoints.of(body),
                JSON.readValue(blocks, new TypeReference<List<ArticleRecord.Block>>() {}),
                JSON.readValue(meta, ArticleRecord.Meta.class));
    }
}
