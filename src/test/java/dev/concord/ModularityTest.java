package dev.concord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** The plan of the house: who may know whom. Where it is red, a class stands in the wrong room. */
class ModularityTest {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.concord");

    static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
            "dev.concord.text..", "dev.concord.record..", "dev.concord.format..", "dev.concord.cleaning..");

    final ApplicationModules modules = ApplicationModules.of(ConcordApplication.class);

    @Test
    void dependenciesPointOneWayAndAreDeclared() {
        modules.verify();
    }

    /** Without the list a module may use everything, and verifying would say nothing. */
    @Test
    void everyPackageSaysWhatItMayUse() {
        for (ApplicationModule module : modules) {
            var sign = module.getBasePackage()
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .orElseThrow(() -> new AssertionError(module.getIdentifier() + " has no @ApplicationModule."));
            assertThat(sign.allowedDependencies())
                    .as("allowedDependencies of %s", module.getIdentifier())
                    .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
        }
    }

    @Test
    void thePureCoresStartNoFramework() {
        noClasses()
                .that(PURE)
                // @ApplicationModule on the package is Spring's
                .and(DescribedPredicate.not(simpleName("package-info")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "com.vaadin..", "org.hibernate..")
                .check(HOUSE);
    }

    /**
     * Measures of agreement are called by the command, which starts no Spring. In their room stand services and rows too;
     * those, and the classes inside of them, are recognised by their annotations.
     */
    @Test
    void measuresOfAgreementStartNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.concord.agreement")
                .and(DescribedPredicate.not(simpleName("package-info")))
                .and(DescribedPredicate.not(describe("of Spring or a database", ModularityTest::isOfAFramework)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "com.vaadin..", "org.hibernate..")
                .check(HOUSE);
    }

    private static boolean isOfAFramework(JavaClass some) {
        JavaClass outer = some.getEnclosingClass().orElse(some);
        return outer.isMetaAnnotatedWith(Component.class)
                || outer.isAnnotatedWith(Entity.class)
                || outer.isAssignableTo(Repository.class);
    }

    @Test
    void onlyCleaningKnowsJsoup() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.concord.cleaning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jsoup..")
                .check(HOUSE);
    }

    @Test
    void rowsHoldIdsAndNotEachOther() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBeAnnotatedWith(ManyToOne.class)
                .andShould()
                .notBeAnnotatedWith(OneToMany.class)
                .andShould()
                .notBeAnnotatedWith(OneToOne.class)
                .andShould()
                .notBeAnnotatedWith(ManyToMany.class)
                .check(HOUSE);
    }

    @Test
    void rowsStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void viewsAndControllersStandOnTheirStoreys() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                // the security rules, a storey below, tell Vaadin by class which view signs in
                .and(DescribedPredicate.not(simpleName("LoginView")))
                .should()
                .bePackagePrivate()
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .resideInAPackage("..ui..")
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..web..")
                .check(HOUSE);
    }
}
