import dql.*;
import static dql.Dql.*;
