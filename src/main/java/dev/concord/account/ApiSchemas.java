package dev.concord.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Schemas of our records at /api/docs: what is not marked as nullable is always there. A name begins with its room, for
 * several rooms have answers of one name.
 */
class ApiSchemas extends ModelResolver {

    ApiSchemas(ObjectMapper mapper) {
        super(mapper, new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = type.getType() == null ? null : _mapper.constructType(type.getType());
        if (java != null && java.getRawClass() == JsonNode.class) return new Schema<>();
        Schema<?> schema = super.resolve(type, context, others);
        if (schema == null || java == null || !java.getRawClass().isRecord()) return schema;
        Schema<?> model = schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (model != null && model.getProperties() != null) describe(model, java.getRawClass());
        return schema;
    }

    private static void describe(Schema<?> model, Class<?> type) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = said == null ? component.getName() : said.value();
            Schema<?> property = properties.get(name);
            if (property == null) continue;
            if (component.getType() == Object.class) {
                properties.put(name, new Schema<>());
            } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) return schema;
        if (schema.get$ref() != null)
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        if (schema.getTypes() == null) return schema;
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    private static final class Names extends TypeNameResolver {

        private static final String HOME = "dev.concord.";

        /** {@code comment.ThreadAnswer.About}; what a controller holds is named without it. */
        @Override
        protected String getNameOfClass(Class<?> type) {
            if (!type.getName().startsWith(HOME)) return super.getNameOfClass(type);
            String room = type.getPackageName().substring(HOME.length());
            int dot = room.indexOf('.');
            String inside = type.getName().substring(type.getPackageName().length() + 1);
            String own = inside.replaceFirst("^\\w+Controller\\$", "").replace('$', '.');
            return (dot < 0 ? room : room.substring(0, dot)) + "." + own;
        }
    }
}
