package dev.concord.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses tokens whose scope does not reach as far as a call needs, before anything of the call is read. */
@Component
class ScopeCheck implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest asked, HttpServletResponse answer, Object handler) {
        if (handler instanceof HandlerMethod method) CurrentAccount.requireScope(needed(method));
        return true;
    }

    /** What a token needs for the call; the description of the API says the same. */
    static Scope needed(HandlerMethod method) {
        Needs said = method.getMethodAnnotation(Needs.class);
        if (said == null) said = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        if (said != null) return said.value();
        return reads(method) ? Scope.READ : Scope.ANNOTATE;
    }

    static boolean reads(HandlerMethod method) {
        @Nullable
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
    }
}
