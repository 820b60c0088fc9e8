package dev.concord.account;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every call of the API, said at /api/docs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDocs {

    @Bean
    OpenApiCustomizer apiAsAWhole() {
        return api -> {
            api.info(new Info()
                    .title("Concord")
                    .version("1")
                    .description("Offsets are Unicode code points, half-open. Tokens are made under “Access tokens”, by"
                            + " ./concord token, or by POST /api/v1/tokens. Answers may get further fields. docs/data.md says"
                            + " more."));
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            components.addSecuritySchemes(
                    ApiCalls.TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .description("Scopes are read, annotate, lead, admin; each includes those before it."));
            ApiRefusal.addTo(components);
            api.components(components);
        };
    }

    @Bean
    ApiSchemas apiSchemas(ObjectMapperProvider mappers) {
        return new ApiSchemas(mappers.jsonMapper());
    }
}
