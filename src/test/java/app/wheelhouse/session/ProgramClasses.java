package app.wheelhouse.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the program, without its tests and the generated tables. */
final class ProgramClasses {

    private ProgramClasses() {
    }

    /** The classes of a package and of those below it. */
    static List<ClassModel> in(String packageName) {
        try {
            Path top = Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(top.resolve(packageName.replace('.', '/')))) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !file.toString().contains(
                                "/store/gen/"))
                        .map(ProgramClasses::read).toList();
            }
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    /** Whether a class makes a value of one of the types nested in {@code outer}. */
    static boolean callsConstructorsOf(ClassModel type, Class<?> outer) {
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof MethodRefEntry call && call.name().equalsString("<init>") && call.owner()
                    .asInternalName().startsWith(outer.getName().replace('.', '/') + "$")) {
                return true;
            }
        }
        return false;
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
