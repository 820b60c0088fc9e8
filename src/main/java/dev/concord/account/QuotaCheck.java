package dev.concord.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts each call of the API before anything of it is read; an account's programs and its screens count apart. */
@Component
class QuotaCheck implements HandlerInterceptor, WebMvcConfigurer {

    private final RateLimits limits;
    private final QuotaHeaders headers;

    QuotaCheck(RateLimits limits, QuotaHeaders headers) {
        this.limits = limits;
        this.headers = headers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest asked, HttpServletResponse answer, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        SignedIn who = CurrentAccount.principal().orElse(null);
        if (who == null) return true;
        Quota quota = quota(method);
        var standing = limits.take(quota, (who.token() == null ? "screens of " : "programs of ") + who.account());
        headers.tell(answer, quota, standing);
        if (!standing.refused()) return true;
        headers.refuse(
                answer,
                quota,
                standing.pause(),
                "That was more than %d %s a minute. Go on in %%d s.".formatted(standing.quota(), quota.word()));
        return false;
    }

    /** What the call counts as; the description of the API says the same. */
    static Quota quota(HandlerMethod method) {
        Quota.Of said = method.getMethodAnnotation(Quota.Of.class);
        if (said != null) return said.value();
        return ScopeCheck.reads(method) ? Quota.READS : Quota.WRITES;
    }
}
